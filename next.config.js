// Next's settings, and the headers that every answer has. What differs from answer to answer (the nonce, who may frame
// it) is proxy.ts's. The server serves on loopback by default (scripts/start.ts sets the address).

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // An address of Parley says what an analyst is looking at: no other site is told.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** The rights of a worker come with its file. In development its code is compiled by eval. */
const filesPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks all types; a start should not wait for it, nor fail over a test's.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['neo4j-driver'],
  turbopack: {
    // The checker within Neo4j's language support: 960 kB that completing does not use. The server finds mistakes.
    resolveAlias: { './semanticAnalysis.js': false },
  },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    // A page that isolates itself takes nothing in without this. Who may frame it is the policy's to say.
    { source: '/embed', headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }] },
    { source: '/_next/static/:path*', headers: [{ key: 'Content-Security-Policy', value: filesPolicy }] },
  ],
};
