import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { assertBuiltForLambda, buildFunctions } from "./build-functions.ts";
import { loadStage, localStage, type Stage, stageNames, stagesDirectory } from "./config.ts";
import { nagAcknowledgements } from "./nag-acknowledgements.ts";

const repository = resolve(import.meta.dirname, "..");
const cdk = join(repository, "node_modules", "aws-cdk", "bin", "cdk");

const usage = "npm run deploy -- --stage <name> [options of `cdk deploy`]";

/** Stages that are there to be copied or played, not to be deployed. */
const notForAws = [localStage, "example"];

interface Deployment {
  readonly stage: Stage;
  /** Arguments of the `cdk` command. */
  readonly cdkArguments: readonly string[];
}

/**
 * Reads what was asked for and checks what can be checked without AWS.
 * @param today `YYYY-MM-DD`
 * @throws Error whose message an operator can act on
 */
export const planDeployment = (given: readonly string[], today: string, directory = stagesDirectory): Deployment => {
  const asked = given.flatMap((word) => (word.startsWith("--stage=") ? word.split("=") : [word]));
  const at = asked.indexOf("--stage");
  const name = at < 0 ? undefined : asked[at + 1];
  if (!name) throw new Error(`Which stage?\n  ${usage}\nStages: ${stageNames(directory).join(", ")}.`);
  if (notForAws.includes(name)) {
    throw new Error(
      `"${name}" is not for AWS. Copy infra/stages/example.json to infra/stages/<name>.json and fill it in.`,
    );
  }
  const stage = loadStage(name, directory);
  const expired = nagAcknowledgements.filter(({ expires }) => expires < today).map(({ rule }) => rule);
  if (expired.length > 0) {
    throw new Error(`Review infra/nag-acknowledgements.ts first: ${expired.join(", ")} expired.`);
  }
  return {
    stage,
    cdkArguments: [
      ...["deploy", "--all", "--context", `stage=${stage.name}`],
      // Without this CloudFormation would keep old values of parameters and not look at the stage file.
      "--no-previous-parameters",
      ...asked.toSpliced(at, 2),
    ],
  };
};

const say = (message: string): boolean => process.stderr.write(`${message}\n`);

const deploy = async (): Promise<number> => {
  const { stage, cdkArguments } = planDeployment(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  assertBuiltForLambda();
  say(`Building the functions for stage ${stage.name}…`);
  const names = await buildFunctions();
  say(`${names.length} functions. Deploying to account ${stage.account}, ${stage.region} and us-east-1…`);
  const { status, error } = spawnSync(process.execPath, [cdk, ...cdkArguments], { cwd: repository, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) say("Not deployed: see the message above. README, “Deploy”, lists what has to be prepared.");
  return status ?? 1;
};

if (import.meta.main) {
  try {
    process.exitCode = await deploy();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
