import { oneIn, surprise } from '../novel.ts';
import { counted, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** A workflow that never used a key uses it. */
export const workflow: Detector = {
  name: 'workflow',
  judge({ familiar, event, profile, learning, announcements, at }, slack) {
    if (familiar || profile === undefined || event.workflow === undefined || learning) return undefined;
    if (event.outcome !== 'ok') return undefined;
    const chance = surprise(profile.workflows, event.workflow, slack);
    if (chance === undefined || announcements.cover('workflow', event.workflow, event.key, at)) return undefined;
    return {
      sentence: `${named(event.key)} was used by the workflow ${named(event.workflow)} for the first time; ${counted(profile.workflows.values.size, 'workflow')} used it so far.`,
      numbers: { known: profile.workflows.values.size, oneIn: oneIn(chance) },
      about: event.workflow,
    };
  },
};
