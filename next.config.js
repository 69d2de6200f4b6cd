// Next's settings. The server serves on loopback by default (scripts/start.ts sets the address); headers belong here.

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: ['neo4j-driver'],
};
