// Plain JavaScript, because it must run on the very versions it refuses.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Node ${process.versions.node} is too old here. Run "npm ci" first: on most machines it brings a Node 24 of its own; ` +
      'elsewhere install Node 24.15 or newer.',
  );
  process.exit(1);
}
