/**
 * Stands before every route: asks whether the request may be answered, says who asks, and gives the answer its policy.
 * The rules themselves are lib/web's.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { refusalOf } from '@/lib/web/admission';
import { contentPolicy } from '@/lib/web/content-policy';
import { isEmbeddable } from '@/lib/web/embedders';
import { localReader, readerHeader } from '@/lib/web/reader';
import { cookieName, isGuarded, openSession } from '@/lib/web/sign-in';

export async function proxy(request: NextRequest) {
  const path = request.nextUrl.pathname;
  const nonce = crypto.randomUUID();
  const policy = contentPolicy({ path, nonce, dev: process.env.NODE_ENV === 'development' });
  const answer = await admit(request, path, policy);
  answer.headers.set('content-security-policy', policy);
  return answer;
}

async function admit(request: NextRequest, path: string, policy: string): Promise<NextResponse> {
  const guarded = isGuarded();
  const session = await openSession(request.cookies.get(cookieName)?.value);
  const header = (name: string) => request.headers.get(name);
  const refusal = refusalOf(
    { method: request.method, path, header },
    { guarded, signedIn: session !== null },
  );
  if (refusal?.status === 401 && !path.startsWith('/api/')) return toSignIn(request);
  if (refusal)
    return NextResponse.json(
      { type: 'about:blank', ...refusal },
      { status: refusal.status, headers: { 'content-type': 'application/problem+json' } },
    );
  // Next reads the nonce from the policy of the request, and writes it on every script of the page.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(readerHeader, encodeURIComponent(session?.name ?? localReader));
  return NextResponse.next({ request: { headers } });
}

function toSignIn(request: NextRequest): NextResponse {
  const address = request.nextUrl.clone();
  address.search = new URLSearchParams({ to: `${address.pathname}${address.search}` }).toString();
  // Nothing but what is under /embed may be shown in a frame.
  address.pathname = isEmbeddable(address.pathname) ? '/embed/sign-in' : '/sign-in';
  return NextResponse.redirect(address, 303);
}

// The app's files are the same for everybody and name no one: next.config.js gives them their policy.
export const config = { matcher: '/((?!_next/static/).*)' };
