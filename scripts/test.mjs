// `npm test`: installs what is missing, then runs every check and test and ends with `N passed, N failed`.
// Plain JavaScript with Node's own modules only, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { install, requireNode, root } from './ready.mjs';

const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
const env = {
  CHANCERY_TESTED_COMMIT: commit,
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0;

const check = (name, command, args) => ({
  name,
  run: () => (run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

const firstLine = (text) => String(text ?? '').split('\n')[0];

/** What a failed test said first, what it waited for, and the line of ours that it stood at. */
const said = (text) => {
  const lines = String(text ?? '').split('\n');
  const waited = lines.find((line) => line.includes('- waiting for '))?.trim();
  const place = lines.find(
    (line) => /^\s+at /u.test(line) && line.includes(root) && !line.includes('node_modules'),
  );
  return [lines[0], waited, place?.replaceAll(root, '').trim()].filter(Boolean).join(' ');
};

/** Each failed test, and each file that did not load, in a line with where it is and what it said first. */
const failuresOf = (result) =>
  (result?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map((test) => `${file} > ${test.fullName}: ${said(test.failureMessages[0])}`);
  });

/** Runs a project's tests, or those of some of its files: whether all passed, and what Vitest's report says. */
const vitest = (project, files = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'));
  const file = join(folder, 'result.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run('npx', ['vitest', 'run', '--project', project, ...reporters, ...files]);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  return { ok, result };
};

const countsOf = ({ ok, result }) => {
  const passed = result?.numPassedTests ?? 0;
  const failed = result?.numFailedTests ?? 0;
  // A file that does not load fails the run without a failed test.
  return { passed, failed: ok ? failed : Math.max(failed, 1), failures: failuresOf(result) };
};

const suite = (project) => ({ name: `${project} tests`, run: () => countsOf(vitest(project)) });

const mostAgain = 3;

/**
 * Tests that wait for a browser, which now and then is slower than any patience: what failed is run once more, in an
 * office of its own, and fails when it fails again. What passed then is said at the end.
 */
const browserSuite = (project) => ({
  name: `${project} tests`,
  run: () => {
    if (!withBrowser()) return { passed: 0, failed: 1 };
    const first = vitest(project);
    const counts = countsOf(first);
    const files = (first.result?.testResults ?? []).filter(({ status }) => status === 'failed');
    if (first.ok || files.length === 0 || files.length > mostAgain) return counts;
    console.log(`\n== ${project} tests once more, of ${files.length} files`);
    const again = countsOf(
      vitest(
        project,
        files.map(({ name }) => relative(root, name)),
      ),
    );
    const inFiles = files.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: counts.passed - inFiles.filter(({ status }) => status === 'passed').length + again.passed,
      failed: again.failed,
      failures: again.failures,
      unsteady: counts.failures,
    };
  },
});

const withBrowser = () => {
  const chromium = ensureChromium();
  if (chromium !== undefined) env.CHANCERY_CHROMIUM = chromium;
  return chromium !== undefined;
};

// The import boundaries come first of all that turbo does; the build comes last, beside no browser.
const steps = {
  generate: check('generated code', process.execPath, ['scripts/generate.mjs']),
  lint: check('format and lint', 'npx', ['biome', 'check', '--error-on-warnings']),
  contract: check('printed schema is fresh', 'npx', ['tsx', 'apps/api/src/print-schema.ts', '--check']),
  schema: check('schema lint', 'npx', [
    'eslint',
    ...['--config', 'apps/api/eslint.config.mjs', '--max-warnings', '0', 'apps/api/schema.graphql'],
  ]),
  promises: check('promises of the contract', 'npx', ['tsx', 'apps/api/src/contract/command.ts']),
  boundaries: check('import boundaries', 'npx', ['turbo', 'boundaries']),
  types: check('types', 'npx', ['turbo', 'run', 'typecheck', '--output-logs=errors-only']),
  unit: suite('unit'),
  client: suite('client'),
  storage: suite('storage'),
  api: suite('api'),
  build: check('build', 'npx', ['turbo', 'run', 'build', '--output-logs=errors-only']),
  program: suite('program'),
  journeys: browserSuite('journeys'),
};

requireNode();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}
install();

const results = Object.entries(steps)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([, step]) => {
    console.log(`\n== ${step.name}`);
    const started = Date.now();
    const result = step.run();
    return { name: step.name, seconds: ((Date.now() - started) / 1000).toFixed(1), ...result };
  });

console.log('');
for (const { name, seconds, passed, failed } of results)
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s): ${passed} passed, ${failed} failed`,
  );
// Last, so that the end of a long log says what failed.
for (const line of results.flatMap(({ unsteady = [] }) => unsteady))
  console.log(`unsteady (failed once, passed then): ${line}`);
for (const line of results.flatMap(({ failures = [] }) => failures)) console.log(`failed: ${line}`);
const total = (count) => results.reduce((sum, result) => sum + result[count], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 ? 0 : 1);
