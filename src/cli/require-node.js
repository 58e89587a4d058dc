// Runs on any Node, even one too old for the rest of the project, so it keeps to plain old JavaScript.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(
    `Mujaz needs Node 26 or newer, and this is ${process.versions.node}. ` +
      'Run "npm install" once more without --omit=optional: it brings its own Node 26 for Linux, macOS (arm64, x64) ' +
      'and Windows (x64). On another platform install Node 26 from nodejs.org.',
  );
  process.exit(1);
}
