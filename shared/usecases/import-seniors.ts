import type { AuditEntry } from "../domain/audit.ts";
import { seniorIdSchema } from "../domain/ids.ts";
import { type MemberImport, type MemberOutcome, memberSchema } from "../domain/member-import.ts";
import type { Senior } from "../domain/senior.ts";
import { seniorFromMember } from "../domain/senior-from-member.ts";
import type { Clock } from "../domain/times.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { namedId } from "./named-id.ts";

interface Dependencies {
  readonly seniors: Pick<SeniorRepository, "find" | "add">;
  readonly centres: Pick<CentreRepository, "get">;
  readonly clock: Clock;
  readonly logger: Logger;
}

const writersAtOnce = 16;

/**
 * Takes over members of a list that the desk kept so far. Who is there already stays as they are: what the person said
 * since then counts. Every member ends with an outcome; a bad one stops nobody.
 * @throws NotFound for an unknown centre
 */
export const importSeniors =
  (deps: Dependencies) =>
  async (request: MemberImport): Promise<MemberOutcome[]> => {
    await deps.centres.get(request.centreId);
    const numbered = request.members.map((member, index) => ({ member, record: index + 1 }));
    return mapInParallel(numbered, writersAtOnce, async ({ member, record }) => ({
      record,
      ...(await importMember(deps, request, member)),
    }));
  };

const importMember = async (
  { seniors, clock, logger }: Dependencies,
  request: MemberImport,
  input: unknown,
): Promise<Omit<MemberOutcome, "record">> => {
  const { data: member, error } = memberSchema.safeParse(input);
  if (!member)
    return { outcome: "rejected", reason: "invalid", fields: error.issues.map(({ path }) => path.join(".")) };
  const seniorId = seniorIdSchema.parse(namedId("member", request.centreId, member.memberId));
  const senior = seniorFromMember(member, seniorId, request, clock().toISOString());
  if (!senior) return { outcome: "rejected", reason: "unknown_municipality", fields: ["address"] };
  try {
    if (await seniors.find(request.centreId, seniorId)) return { outcome: "unchanged", seniorId };
    await seniors.add(senior, auditOf(senior));
    return { outcome: "imported", seniorId };
  } catch (failure) {
    logger.error("import_seniors_member_failed", { error: failure instanceof Error ? failure.name : typeof failure });
    return { outcome: "rejected", reason: "failed", seniorId };
  }
};

const auditOf = ({ centreId, seniorId, createdAt }: Senior): AuditEntry => ({
  centreId,
  at: createdAt,
  actor: { kind: "job", id: "import-seniors" },
  action: "senior.import",
  record: { kind: "senior", id: seniorId },
  fields: ["all"],
  purpose: "",
});

export type ImportSeniors = ReturnType<typeof importSeniors>;
