/** The template asks for something that this machine cannot run as AWS would; names the logical id. */
export class TemplateProblem extends Error {
  readonly logicalId: string;

  constructor(logicalId: string, problem: string) {
    super(`${logicalId}: ${problem}`);
    this.name = "TemplateProblem";
    this.logicalId = logicalId;
  }
}
