/** Takes the form of /sign-in: the right password gets a sealed cookie, a wrong one is counted and logged. */
import { ownPath } from '@/lib/web/admission';
import { logEvent } from '@/lib/web/log';
import { readerOf } from '@/lib/web/reader';
import { cookieName, isGuarded, isPassword, sealSession, sessionSeconds } from '@/lib/web/sign-in';
import { countTry, forgetTries } from '@/lib/web/sign-in-limit';

/** Longer texts are nobody's password, and cost a scrypt. */
const longestPassword = 200;

export async function POST(request: Request) {
  const form = await request.formData().catch(() => new FormData());
  const field = (name: string) => String(form.get(name) ?? '');
  const to = ownPath(field('to'));
  if (!isGuarded()) return goTo(to);
  const { address } = readerOf(request.headers);
  // Cut between letters: half of one cannot be written into a header.
  const name = [...field('name').trim()].slice(0, 80).join('') || 'unnamed';
  const refuse = (refused: 'wrong' | 'later') => {
    logEvent('sign-in-refused', { name, address, why: refused });
    return goTo(`/sign-in?${new URLSearchParams({ to, refused })}`);
  };
  if ((await countTry(address)) > 0) return refuse('later');
  const password = field('password');
  if (password.length > longestPassword || !(await isPassword(password))) return refuse('wrong');
  await forgetTries(address);
  logEvent('signed-in', { name, address });
  const isTls = (request.headers.get('x-forwarded-proto') ?? '').split(',')[0] === 'https';
  const cookie = `${cookieName}=${await sealSession(name)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${sessionSeconds}`;
  return goTo(to, isTls ? `${cookie}; Secure` : cookie);
}

function goTo(location: string, cookie?: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', ...(cookie ? { 'set-cookie': cookie } : {}) },
  });
}
