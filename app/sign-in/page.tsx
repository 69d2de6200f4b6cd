/** The way in where a password is set: a form that needs no script. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Logo } from '@/app/_panels/Logo';
import { ownPath } from '@/lib/web/admission';
import { isGuarded } from '@/lib/web/sign-in';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Sign in' };

const refusals: Record<string, string> = {
  wrong: 'That is not the password.',
  later: 'Too many wrong passwords came from this address. Wait a quarter of an hour and try again.',
};

export default async function SignIn(props: { searchParams: Promise<Record<string, string | undefined>> }) {
  const { to, refused } = await props.searchParams;
  const target = ownPath(to ?? null);
  if (!isGuarded()) redirect(target);
  const refusal = refusals[refused ?? ''];
  return (
    <main className={styles.page}>
      <h1>
        <Logo /> Parley
      </h1>
      <form method="post" action="/api/sign-in">
        <input type="hidden" name="to" value={target} />
        <label>
          Name
          <input name="name" autoComplete="username" required maxLength={80} aria-describedby="why" />
        </label>
        <p id="why" className={styles.hint}>
          It stands in the log beside what you ask.
        </p>
        <label>
          Password
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            aria-invalid={refusal !== undefined}
            aria-describedby={refusal ? 'refusal' : undefined}
          />
        </label>
        {refusal && (
          <p id="refusal" role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
