// `npm run check`: everything quick, in lanes beside each other; what a step says is printed when it has ended.
import { spawn } from 'node:child_process';

/** A script of package.json, and of specs which half. */
type Step = readonly [script: string, half?: 'first' | 'second'];

const LANES: readonly (readonly Step[])[] = [
  [['spec:quick', 'first']],
  [['spec:quick', 'second']],
  [['generated:check'], ['types'], ['lint'], ['format']],
];

function runStep([script, half]: Step): Promise<boolean> {
  return new Promise((done) => {
    const name = half ? `${script}, ${half} half` : script;
    const env = half ? { ...process.env, SPEC_HALF: half } : process.env;
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: false, env });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.once('close', (code) => {
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
      if (code !== 0) console.log(output);
      done(code === 0);
    });
  });
}

async function runLane(steps: readonly Step[]): Promise<boolean> {
  let isGood = true;
  for (const step of steps) isGood = (await runStep(step)) && isGood;
  return isGood;
}

const results = await Promise.all(LANES.map(runLane));
if (results.includes(false)) process.exit(1);
