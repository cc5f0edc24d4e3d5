/**
 * Runs a program that would outlive the runner, and ends it when the runner is gone, however it went (the channel to
 * the runner closes even on `kill -9`). Arguments: the program and its arguments.
 */
import { spawn } from "node:child_process";

const [, , program = "", ...programArguments] = process.argv;
const child = spawn(program, programArguments, { stdio: ["ignore", "inherit", "inherit"] });

const end = () => child.kill("SIGTERM");
process.on("disconnect", end);
process.on("SIGTERM", end);
child.once("error", (error) => {
  console.error(error);
  process.exit(1);
});
child.once("exit", (code) => process.exit(code ?? 0));
