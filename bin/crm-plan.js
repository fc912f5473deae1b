#!/usr/bin/env node
require('node:module').enableCompileCache?.(); // from Node 22.1 on: compiled code is kept from run to run

const { main } = require('../dist/cli.js');

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
