'use client';

/** The frame itself broke, so nothing of ours can be used to say so. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>This page broke · Chancery</title>
        <main>
          <h1>This page broke</h1>
          <p>Try again; if it stays so, tell the owner.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
