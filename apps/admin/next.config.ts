import type { NextConfig } from 'next';

// Next's development server evaluates modules and keeps a socket open; what is served to people does neither.
const developing = process.env.NODE_ENV === 'development';

const contentSecurityPolicy = [
  "default-src 'self'",
  // Next streams its page data in inline scripts; a nonce would make every page render per request.
  `script-src 'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  `connect-src 'self'${developing ? ' ws:' : ''}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ['@chancery/domain'],
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'],
    // What is longer reaches the API cut off. The API's own limit is a little lower, so that it is the API that answers.
    proxyClientMaxBodySize: 30_000_000,
  },
  turbopack: {
    rules: Object.fromEntries(
      ['*.ts', '*.tsx'].map((files) => [
        files,
        { condition: { not: 'foreign' }, loaders: ['./documents-loader.mjs'] },
      ]),
    ),
  },
  // Next checks types through the compiler's JavaScript API, which version 7 lacks; `tsc` checks them instead.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
  ],
};

export default config;
