/** Table 13.1.5.1.1: the operations that credit what the users paid already. */
const CREDITING: ReadonlySet<unknown> = new Set(['SS-CUFE', 'SS-CUDE', 'SS-POS', 'SS-SNum']);

/** Whether an operation discounts what the users of the health service paid. */
export function creditsCollections(customizationId: unknown): boolean {
  return CREDITING.has(customizationId);
}
