import Big from 'big.js';
import { childrenNamed, descend, textOf, type XmlElement } from '../../src/xml/index.js';

const big = (element: XmlElement | undefined) => new Big(textOf(element) ?? '0');
const sum = (values: readonly Big[]) => values.reduce((total, value) => total.plus(value), new Big(0));
const amountsIn = (parent: XmlElement, children: string, ...path: readonly string[]) =>
  childrenNamed(parent, children).map((child) => big(descend(child, ...path)));

/** A rule of sums: what the document says, and what it has to say. */
export interface SumRule {
  readonly rule: string;
  readonly stated: string;
  readonly computed: string;
}

/**
 * The rules of sums (FAU02 to FAU14, FAS, FAX, FAT, FAY, FBE), computed in big.js from the XML alone.
 *
 * @param credited whether what was prepaid is not owed any more, as in the health sector
 */
export function sumRules(root: XmlElement, credited: boolean): readonly SumRule[] {
  const total = childrenNamed(root, 'LegalMonetaryTotal')[0] ?? descend(root, 'RequestedMonetaryTotal');
  const lines = root.children.filter(
    (node): node is XmlElement => typeof node === 'object' && 'name' in node && /Line$/.test(node.name.local),
  );
  return [
    ...headerRules(root, total as XmlElement, lines, credited),
    ...taxRules(root, 'FAS'),
    ...lines.flatMap((line) => [...taxRules(line, 'FAX'), ...lineRules(line)]),
  ];
}

function ruleOf(rule: string, stated: Big, computed: Big): SumRule {
  return { rule, stated: stated.toFixed(), computed: computed.toFixed() };
}

function headerRules(
  root: XmlElement,
  total: XmlElement,
  lines: readonly XmlElement[],
  credited: boolean,
): readonly SumRule[] {
  const of = (local: string) => big(descend(total, local));
  const allowances = (isCharge: string) =>
    childrenNamed(root, 'AllowanceCharge')
      .filter((each) => textOf(descend(each, 'ChargeIndicator')) === isCharge)
      .map((each) => big(descend(each, 'Amount')));
  const bases = lines.flatMap((line) => {
    const [first] = childrenNamed(line, 'TaxTotal');
    return first === undefined ? [] : amountsIn(first, 'TaxSubtotal', 'TaxableAmount');
  });
  const taxes = sum(amountsIn(root, 'TaxTotal', 'TaxAmount'));
  const payable = of('TaxInclusiveAmount')
    .minus(of('AllowanceTotalAmount'))
    .plus(of('ChargeTotalAmount'))
    .plus(of('PayableRoundingAmount'))
    .minus(credited ? of('PrepaidAmount') : 0);
  return [
    ruleOf(
      'FAU02',
      of('LineExtensionAmount'),
      sum(lines.map((line) => big(descend(line, 'LineExtensionAmount')))),
    ),
    ruleOf('FAU04', of('TaxExclusiveAmount'), sum(bases)),
    ruleOf('FAU06', of('TaxInclusiveAmount'), of('LineExtensionAmount').plus(taxes)),
    ruleOf('FAU08', of('AllowanceTotalAmount'), sum(allowances('false'))),
    ruleOf('FAU10', of('ChargeTotalAmount'), sum(allowances('true'))),
    ruleOf('FAU12', of('PrepaidAmount'), sum(amountsIn(root, 'PrepaidPayment', 'PaidAmount'))),
    ruleOf('FAU14', of('PayableAmount'), payable),
    ...schemesOf(root, 'TaxTotal').map(([scheme, subtotals]) =>
      ruleOf(
        `FAS of ${scheme}`,
        sum(subtotals),
        sum(
          lines.flatMap((line) =>
            schemesOf(line, 'TaxTotal')
              .filter(([each]) => each === scheme)
              .flatMap(([, each]) => each),
          ),
        ),
      ),
    ),
  ];
}

/** The amounts of every tax, by code. */
function schemesOf(parent: XmlElement, local: string): readonly (readonly [string, readonly Big[]])[] {
  return childrenNamed(parent, local).map((total) => {
    const scheme = descend(total, 'TaxSubtotal', 'TaxCategory', 'TaxScheme');
    const name = textOf(descend(scheme, 'ID')) ?? '';
    return [name, amountsIn(total, 'TaxSubtotal', 'TaxAmount')] as const;
  });
}

/** FAS02, FAX02, FAT02, FAY02. */
function taxRules(parent: XmlElement, rule: string): readonly SumRule[] {
  return ['TaxTotal', 'WithholdingTaxTotal'].flatMap((local) =>
    childrenNamed(parent, local).map((total) =>
      ruleOf(
        `${rule}02 ${local}`,
        big(descend(total, 'TaxAmount')),
        sum(amountsIn(total, 'TaxSubtotal', 'TaxAmount')),
      ),
    ),
  );
}

/** FAV06, with the discounts and charges of the line (FBE). */
function lineRules(line: XmlElement): readonly SumRule[] {
  const quantity = ['InvoicedQuantity', 'CreditedQuantity', 'DebitedQuantity'].flatMap((local) =>
    childrenNamed(line, local),
  )[0];
  const gross = big(quantity)
    .times(big(descend(line, 'Price', 'PriceAmount')))
    .round(2, Big.roundHalfEven);
  const signed = childrenNamed(line, 'AllowanceCharge').map((each) =>
    big(descend(each, 'Amount')).times(textOf(descend(each, 'ChargeIndicator')) === 'true' ? 1 : -1),
  );
  return [ruleOf('FAV06', big(descend(line, 'LineExtensionAmount')), gross.plus(sum(signed)))];
}
