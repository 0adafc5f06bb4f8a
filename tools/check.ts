// `npm run check`: everything quick, in two lanes beside each other; what a step says is printed when it has ended.
import { spawn } from 'node:child_process';

const LANES: readonly (readonly string[])[] = [['spec:quick'], ['generated:check', 'types', 'lint', 'format']];

function runStep(name: string): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], shell: false });
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

async function runLane(steps: readonly string[]): Promise<boolean> {
  let isGood = true;
  for (const step of steps) isGood = (await runStep(step)) && isGood;
  return isGood;
}

const results = await Promise.all(LANES.map(runLane));
if (results.includes(false)) process.exit(1);
