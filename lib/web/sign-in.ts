/**
 * The one password that lets people in where Parley can be reached from other computers, and the sealed cookie of those
 * who knew it. A guess costs a scrypt; the cookie's key comes from the same scrypt, so another password ends every
 * session. Who may try how often is sign-in-limit.ts's; what a session opens is admission.ts's.
 */
import { createHmac, randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { sealData, unsealData } from 'iron-session';

export const cookieName = 'parley-session';
/** A working day. */
export const sessionSeconds = 12 * 3600;

export interface Session {
  id: string;
  /** As the reader wrote it, for the log. */
  name: string;
}

/** The parts of one server are bundled apart, and must agree on these. */
const store = globalThis as { parleySalt?: string; parleyEnded?: Map<string, number> };
const ended = () => {
  store.parleyEnded ??= new Map();
  return store.parleyEnded;
};

export const password = (): string => process.env.PARLEY_PASSWORD ?? '';
/** Whether a password is demanded at all. */
export const isGuarded = (): boolean => password() !== '';

/** 32 MB and a tenth of a second: nothing to a reader, years to a guesser. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

function stretch(text: string): Promise<Buffer> {
  // The salt of the state folder keeps sessions alive over a restart (scripts/start.ts hands it over).
  store.parleySalt ??= process.env.PARLEY_SALT || randomBytes(16).toString('hex');
  const salt = store.parleySalt;
  return new Promise((resolve, reject) =>
    scrypt(text, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))),
  );
}

let own: { of: string; key: Promise<Buffer> } | undefined;
function ownKey(): Promise<Buffer> {
  if (own?.of !== password()) own = { of: password(), key: stretch(password()) };
  return own.key;
}
const sealingKey = async () =>
  createHmac('sha256', await ownKey())
    .update('session')
    .digest('hex');

export async function isPassword(text: string): Promise<boolean> {
  return isGuarded() && timingSafeEqual(await stretch(text), await ownKey());
}

/** The cookie of a new session. */
export async function sealSession(name: string): Promise<string> {
  const session: Session = { id: randomUUID(), name };
  return sealData(session, { password: await sealingKey(), ttl: sessionSeconds });
}

/** The session of a cookie; null if it is forged, expired, of another password, or signed out. */
export async function openSession(cookie: string | undefined): Promise<Session | null> {
  if (!cookie || !isGuarded()) return null;
  const session = await unsealData<Partial<Session>>(cookie, {
    password: await sealingKey(),
    ttl: sessionSeconds,
  }).catch(() => null);
  if (!session?.id || !session.name || ended().has(session.id)) return null;
  return { id: session.id, name: session.name };
}

/** A signed-out cookie opens nothing, whoever kept a copy. */
export function endSession({ id }: Session): void {
  const now = Date.now();
  for (const [old, until] of ended()) if (until < now) ended().delete(old);
  ended().set(id, now + sessionSeconds * 1000);
}
