import type { Secret } from "../../../shared/ports/secret.ts";

export const fakeSecret =
  (value = "a-secret-of-the-tests-0123456789abcdef"): Secret =>
  async () =>
    value;
