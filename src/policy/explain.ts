import { Acl } from './acl.ts';
import type { CedarPolicies, Fit } from './cedar.ts';
import type { Consideration, Decision, Explanation, Question, Subject } from './policy.ts';
import type { PolicyStore } from './store.ts';
import { rulesFor } from './template.ts';

/** What each policy had to say to a question that was decided. */
export function explain(store: PolicyStore, subject: Subject, asked: Question, decision: Decision): Explanation {
  if (subject.policies.includes('root')) {
    const why = 'a token of this policy may do everything, whatever others say';
    return { ...decision, considered: [{ policy: 'root', effect: 'allows', why }] };
  }
  const acl = new Acl(
    subject.policies.map((name) => ({ name, rules: rulesFor(store.rules(name) ?? [], subject.claims) })),
  );
  const winner = acl.find(asked.path, asked.capability === 'list')?.pattern;
  const considered = subject.policies.map((name) => pathPolicy(store, name, subject, asked, winner));
  const { cedar } = store;
  if (cedar !== undefined) considered.push(...statementsOf(cedar, subject, asked));
  return { ...decision, considered };
}

function pathPolicy(
  store: PolicyStore,
  policy: string,
  subject: Subject,
  asked: Question,
  winner: string | undefined,
): Consideration {
  const silent = (why: string): Consideration => ({ policy, effect: 'says nothing', why });
  const rules = store.rules(policy);
  if (rules === undefined) return silent('no path policy has this name');
  const resolved = rulesFor(rules, subject.claims);
  const own = new Acl([{ name: policy, rules: resolved }]);
  const best = own.find(asked.path, asked.capability === 'list')?.pattern;
  const left = rules.length - resolved.length;
  const unfilled = left === 0 ? '' : `; ${left} of its paths need a claim that the token does not have`;
  if (best === undefined) return silent(`no path of it fits${unfilled}`);
  if (best !== winner) {
    return silent(`${JSON.stringify(best)} fits, but ${JSON.stringify(winner)} is more specific${unfilled}`);
  }
  const { allowed, denied, sudo, why } = own.judge(asked);
  if (denied) return { policy, effect: 'denies', why };
  if (!allowed) return silent(why);
  if (asked.sudo && !sudo) return silent(`${why}: it gives ${asked.capability}, but the path needs sudo too`);
  return { policy, effect: 'allows', why };
}

const MISSING: Readonly<Record<Exclude<Fit, 'fits'>, string>> = {
  principal: 'it is for other identities',
  action: 'it is for other operations',
  resource: 'it is for other paths',
  conditions: 'its conditions are not met',
};

function statementsOf(cedar: CedarPolicies, subject: Subject, asked: Question): Consideration[] {
  const actions = asked.sudo ? [asked.capability, 'sudo'] : [asked.capability];
  return cedar.statements.map((statement) => {
    const policy = `cedar/${statement.id}`;
    const fits = actions.map((action) => cedar.fits(statement, subject, action, asked.path, asked));
    const isForbid = statement.json.effect === 'forbid';
    if (isForbid && fits.includes('fits')) return { policy, effect: 'denies', why: 'it fits' };
    const missing = fits.find((one) => one !== 'fits');
    if (missing === undefined) return { policy, effect: 'allows', why: 'it fits' };
    return { policy, effect: 'says nothing', why: MISSING[missing] };
  });
}
