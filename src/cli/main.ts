#!/usr/bin/env node
import process from 'node:process';
import { main } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await main(process.argv.slice(2), processTerminal(process), process.version);
