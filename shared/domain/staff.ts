import { z } from "zod";
import { centreIdSchema, staffIdSchema } from "./ids.ts";

export const staffRoles = ["counsellor", "coordinator", "reviewer", "administrator"] as const;
const staffRoleSchema = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRoleSchema>;

/** A signed-in staff member, from verified claims only. Repositories for staff are made from it. */
export const staffMemberSchema = z.object({
  staffId: staffIdSchema,
  centreId: centreIdSchema,
  roles: z.array(staffRoleSchema).min(1),
  displayName: z.string().min(1).max(100),
});
export type StaffMember = z.infer<typeof staffMemberSchema>;
