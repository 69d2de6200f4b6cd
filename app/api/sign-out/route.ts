/** Ends the session: the browser forgets its cookie, and the server takes no copy of it any more. */
import { cookies } from 'next/headers';
import { logEvent } from '@/lib/web/log';
import { readerOf } from '@/lib/web/reader';
import { cookieName, endSession, openSession } from '@/lib/web/sign-in';

export async function POST(request: Request) {
  const session = await openSession((await cookies()).get(cookieName)?.value);
  if (session) {
    endSession(session);
    logEvent('signed-out', { ...readerOf(request.headers) });
  }
  return new Response(null, {
    status: 303,
    headers: {
      location: '/sign-in',
      'cache-control': 'no-store',
      'set-cookie': `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`,
    },
  });
}
