import { html, link } from './html.ts';
import type { Html, Part } from './html.ts';
import type { Said, View } from './visit.ts';

/** A table whose rows become blocks on narrow screens. A column `''` is for what is done to a row. */
export function table(name: string, columns: readonly string[], rows: ReadonlyArray<readonly Part[]>): Html {
  return html`<table>
    <caption class="hidden">
      ${name}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column === '' ? html`<span class="hidden">Actions</span>` : column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell, index) => html`<td data-label="${columns[index] ?? ''}"><div>${cell}</div></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Facts, a name and a value each. */
export function facts(pairs: ReadonlyArray<readonly [name: string, value: Part]>): Html {
  return html`<dl>
    ${pairs.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What is shown in the place of what a person may not see, or what is not there. `what` completes "to …". */
export function refusal(said: Said & { readonly ok: false }, path: string, what: string): Html {
  if (said.status === 403) {
    return html`<p class="note">Your policies do not allow you to ${what}. What is needed: <code>${path}</code>.</p>`;
  }
  if (said.status === 404) return html`<p class="soft">Nothing is there.</p>`;
  return html`<p class="note">This did not work: ${said.error === '' ? `status ${said.status}` : said.error}</p>`;
}

/** The page of what is not there. */
export function nothing(title: string): View {
  return { title, status: 404, body: html`<p class="soft">Nothing is there.</p>` };
}

/** A link to what follows, when there is more. */
export function following(
  page: string,
  query: Readonly<Record<string, string | number | undefined>>,
  next: unknown,
): Html {
  if (next === null || next === undefined) return html``;
  return html`<p class="more"><a class="button" href="${link(page, query)}" rel="next">Next</a></p>`;
}

/** A form's field with its label above it. */
export function field(
  label: string,
  name: string,
  value: string,
  { type = 'text', hint = '', needed = false }: { type?: string; hint?: string; needed?: boolean } = {},
): Html {
  return html`<label class="field"
    ><span>${label}</span
    ><input
      type="${type}"
      name="${name}"
      value="${value}"
      placeholder="${hint}"
      autocomplete="off"
      spellcheck="false"
      ${needed && html` required`}
  /></label>`;
}

/** What a form carries so that no other site can have sent it. */
export function csrf(token: string): Html {
  return html`<input type="hidden" name="csrf" value="${token}" />`;
}
