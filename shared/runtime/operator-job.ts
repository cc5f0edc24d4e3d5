import type { z } from "zod";
import type { LogFields, Logger } from "../ports/logger.ts";
import { errorFields } from "./error-fields.ts";

interface OperatorJob<Input, Result> {
  /** The function's folder name: `import-listings`. */
  readonly service: string;
  readonly schema: z.ZodType<Input>;
  /** Does the work; its result is the answer to who invoked it. */
  run(input: Input): Promise<Result>;
  /** What the log may say of a result: counts and codes. */
  counts(result: Result): LogFields;
  readonly logger: Logger;
}

/** Lambda handler of an operator's invocation. What `run` throws, or a wrong input, fails the invocation. */
export const operatorJob =
  <Input, Result>({ service, schema, run, counts, logger }: OperatorJob<Input, Result>) =>
  async (event: unknown): Promise<Result> => {
    const code = service.replaceAll("-", "_");
    logger.info(`${code}_started`);
    try {
      const result = await run(schema.parse(event));
      logger.info(`${code}_completed`, counts(result));
      return result;
    } catch (error) {
      logger.error(`${code}_failed`, errorFields(error));
      throw error;
    }
  };
