import { html, nothing, type TemplateResult } from 'lit';

/** A part of the page that folds, with how much is in it; nothing at all when there is nothing in it. */
export function section(title: string, count: number, content: TemplateResult): TemplateResult | typeof nothing {
  return count === 0
    ? nothing
    : html`<details class="section" open>
        <summary><h2>${title}</h2><span class="count">${count}</span></summary>
        ${content}
      </details>`;
}
