import type { StaffPerson } from "./staff-person.ts";

const centres = [
  { centreId: "kita", centreName: "北区" },
  { centreId: "machida", centreName: "町田市" },
  { centreId: "tokyo", centreName: "東京都" },
] as const;

const jobs = [
  { key: "counsellor", name: "相沢 ひとみ", title: "相談員", roles: ["counsellor"] },
  { key: "coordinator", name: "河合 誠", title: "地域コーディネーター", roles: ["coordinator"] },
  { key: "reviewer", name: "杉本 礼子", title: "審査担当", roles: ["reviewer"] },
  { key: "administrator", name: "野口 健一", title: "管理者", roles: ["administrator", "reviewer"] },
] as const;

/** Invented staff: at each sample centre one person a role. */
export const sampleStaff: readonly StaffPerson[] = centres.flatMap(({ centreId, centreName }) =>
  jobs.map(({ key, name, title, roles }) => ({
    staffId: `${centreId}-${key}`,
    name,
    title,
    roles,
    centreId,
    centreName,
  })),
);
