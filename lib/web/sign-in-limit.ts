/**
 * How often a password may be tried. A client says itself where it comes from, so beside the limit for each address there
 * is one for all of them together: those who are signed in already feel neither.
 */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const quarterHour = 15 * 60;
const forEach = new RateLimiterMemory({ points: 5, duration: quarterHour });
const forAll = new RateLimiterMemory({ points: 100, duration: quarterHour });

/** Counts a try. Seconds to wait before the next, or 0 if this one may be made. */
export async function countTry(address: string): Promise<number> {
  try {
    await forEach.consume(address);
    await forAll.consume('all');
    return 0;
  } catch (refusal) {
    return Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000);
  }
}

/** The password was right: the tries before it are forgotten. */
export async function forgetTries(address: string): Promise<void> {
  await forEach.delete(address);
  await forAll.reward('all');
}
