import { childNamed, textOf, type XmlElement } from '../xml/index.js';
import { digestMethodOf } from '../xmldsig/index.js';
import { POLICY_DIGESTS, POLICY_IDENTIFIER } from './policy.js';
import { problem, type Report } from './problems.js';
import type { NamedPolicy, SignedProperties } from './read-properties.js';
import { dateRule } from './signable.js';
import { readSigningTime, type SigningTime } from './signing-time.js';

// A clock a few minutes off is common and says nothing about the signature.
const CLOCK_TOLERANCE = 10 * 60 * 1000;

/** Notes where policy and role are not what the annex prescribes. */
export function noteProperties({ policy, roles }: SignedProperties, report: Report): void {
  if (policy === undefined) {
    report(
      problem('SIG_POLICY_MISSING', `There is no SignaturePolicyIdentifier, expected ${POLICY_IDENTIFIER}`),
    );
  } else notePolicy(policy, report);
  const [role] = roles;
  if (role === undefined) {
    report(problem('SIG_ROLE_MISSING', 'There is no ClaimedRole, expected "supplier" or "third party"'));
  } else if (role !== 'supplier' && role !== 'third party') {
    report(
      problem('SIG_ROLE_UNKNOWN', `The role is "${role.slice(0, 60)}", expected "supplier" or "third party"`),
    );
  }
}

function notePolicy({ identifier, digestMethod, digestValue }: NamedPolicy, report: Report): void {
  if (identifier !== POLICY_IDENTIFIER) {
    report(
      problem(
        'SIG_POLICY_IDENTIFIER',
        `The policy is "${identifier.slice(0, 200)}", expected ${POLICY_IDENTIFIER}`,
      ),
    );
  }
  const algorithm = digestMethodOf(digestMethod);
  const expected = algorithm === undefined || algorithm === 'sha1' ? undefined : POLICY_DIGESTS[algorithm];
  if (digestValue === expected) return;
  const isMislabelled = Object.values(POLICY_DIGESTS).includes(digestValue);
  report(
    problem(
      'SIG_POLICY_HASH',
      isMislabelled
        ? `The policy digest is right but labelled ${algorithm ?? 'with an unknown algorithm'}`
        : `The policy digest is ${digestValue.slice(0, 100)}, expected ${expected ?? POLICY_DIGESTS.sha256}`,
    ),
  );
}

/**
 * Notes where the signing time is not what the annex prescribes.
 *
 * @returns the time itself; `undefined` when it cannot be read, or lies in the future and so is not that of signing
 */
export function noteTime(
  { signingTime }: SignedProperties,
  {
    root,
    now,
    report,
  }: { readonly root: XmlElement; readonly now: Date | undefined; readonly report: Report },
): SigningTime | undefined {
  const time = readSigningTime(signingTime);
  if (time === undefined) {
    report(
      problem(
        'SIG_TIME_MISSING',
        `SigningTime is "${(signingTime ?? '').slice(0, 60)}", expected YYYY-MM-DDThh:mm:ss-05:00`,
      ),
    );
    return undefined;
  }
  if (time.offset !== '-05:00') {
    report(problem('SIG_TIME_OFFSET', `SigningTime has the offset "${time.offset}", expected -05:00`));
  }
  // Literal dates: many signatures print Colombian time with another offset, so converting would be wrong.
  const issueDate = textOf(childNamed(root, 'IssueDate'))?.trim();
  const rule = dateRule(root.name.local);
  if (issueDate !== undefined && issueDate !== time.date) {
    report(
      problem(
        'SIG_TIME_DATE',
        `Signed on ${time.date}, but IssueDate is ${issueDate.slice(0, 20)}${rule === undefined ? '' : ` (rule ${rule})`}`,
      ),
    );
  }
  if (now !== undefined && time.moment > now.getTime() + CLOCK_TOLERANCE) {
    report(problem('SIG_TIME_FUTURE', `SigningTime is ${signingTime}, which is later than now`));
    return undefined;
  }
  return time;
}
