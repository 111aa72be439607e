import { type NextRequest, NextResponse } from 'next/server';
import { apiUrl } from './src/lib/env.ts';

/** Passes the API's paths on, so that the browser has one origin and one cookie. It decides nothing: the API does. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  return NextResponse.rewrite(new URL(`${pathname}${search}`, apiUrl()));
}

export const config = { matcher: ['/graphql', '/auth/:path*', '/revisions/:id/original'] };
