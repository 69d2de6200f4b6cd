// Next's settings. The server serves on loopback by default (scripts/start.ts sets the address); headers belong here.

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks all types; a start should not wait for it, nor fail over a test's.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['neo4j-driver'],
};
