// Run before every file of tests. `npm test` names the commit: its property tests try the same on every run of it, and
// something else on every other commit, so that what is red can be seen red again. By hand every run tries its own.
import fc from 'fast-check';

const commit = process.env['CHANCERY_TESTED_COMMIT'];
if (commit)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number.parseInt(commit.slice(0, 7), 16) });
