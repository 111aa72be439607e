// Finds the browser that the journeys drive, and on Debian and its kin installs one where there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // the question is whether it can be run; it cannot
  }
};

const inPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(canRun);

const find = () => process.env.CHANCERY_CHROMIUM || inPath() || places.find(canRun);

// Arabic and Chinese names are looked at too, so that their letters must be there.
const packages = ['chromium', 'fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'];

const apt = () => {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const run = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return spawnSync(command, rest, options).status === 0;
  };
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', ...packages);
};

/** The path of a Chromium, which is installed where apt-get can; undefined, and a line that says what to do, without. */
export const ensureChromium = () => {
  const found = find();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt-get) …');
    if (apt()) return find();
  }
  console.error(
    'The browser journeys need Chromium or Chrome: install one (Debian: apt-get install chromium), or name it in CHANCERY_CHROMIUM.',
  );
  return undefined;
};
