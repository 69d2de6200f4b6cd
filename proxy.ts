/** Stands before every route: gives each answer its policy. The rules themselves are lib/web's. */
import { type NextRequest, NextResponse } from 'next/server';
import { contentPolicy } from '@/lib/web/content-policy';

export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID();
  const policy = contentPolicy({
    path: request.nextUrl.pathname,
    nonce,
    dev: process.env.NODE_ENV === 'development',
  });
  // Next reads the nonce from the policy of the request, and writes it on every script of the page.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set('content-security-policy', policy);
  return answer;
}

// The app's files are the same for everybody and name no one: next.config.js gives them their policy.
export const config = { matcher: '/((?!_next/static/).*)' };
