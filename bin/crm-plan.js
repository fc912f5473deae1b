#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.(); // from Node 22.1 on: compiled code is kept from run to run

const { main } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2));
