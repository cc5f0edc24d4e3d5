import type { OrganizationCategory } from "../domain/organization.ts";

const categoryLabels: Readonly<Record<OrganizationCategory, string>> = {
  group: "任意団体（サークル・ボランティアの会など）",
  npo: "NPO法人（特定非営利活動法人）",
  company: "会社",
  incorporated_association: "一般・公益の社団法人、財団法人",
  social_welfare: "社会福祉法人",
  medical: "医療法人",
  school: "学校法人・学校",
  municipality: "国・自治体の機関",
  cooperative: "協同組合",
  religious: "宗教法人",
  other: "そのほか",
};

/** What kind of organisation it is, in everyday words. */
export const organizationCategoryLabel = (category: OrganizationCategory): string => categoryLabels[category];
