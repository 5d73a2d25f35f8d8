import { html } from './html.ts';
import type { Html } from './html.ts';
import { csrf } from './pieces.ts';
import type { View, Visit } from './visit.ts';

/** A question before something is done. */
export function confirmation(
  { session }: Visit,
  {
    title,
    says,
    fields,
    action,
    button,
    back,
    isFinal,
  }: {
    readonly title: string;
    readonly says: Html;
    readonly fields?: Html;
    readonly action: string;
    readonly button: string;
    readonly back: string;
    /** True for what can't be undone. */
    readonly isFinal: boolean;
  },
): View {
  return {
    title,
    body: html`${says}
      <form class="stack" method="post" action="${action}">
        ${csrf(session.csrf)}${fields}
        <div class="actions">
          <button class="${isFinal ? 'danger' : 'main'}">${button}</button
          ><a class="button" href="${back}">Keep it as it is</a>
        </div>
      </form>`,
  };
}
