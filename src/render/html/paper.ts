import { fieldAt } from '../../plan/model.ts';
import type { Scene } from '../scene.ts';
import { cssString } from './escape.ts';

/** The heads and feet of printed pages, which are drawn from strings in the style: title and standing, page numbers. */
export function paperStyle(scene: Scene, title: string): string {
  const { locale, plan } = scene;
  const { version, status } = plan.about ?? {};
  const standing =
    version && status
      ? locale.t('document.standing', { version: locale.digits(version), status: statusName(scene, status) })
      : statusName(scene, status);
  const [start, end] = locale.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return [
    `@page{@top-${start}{content:${cssString(title)}}`,
    `@top-${end}{content:${cssString(standing)}}`,
    `@bottom-${end}{content:${pageNumbers(scene)}}}`,
    '@page:first{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}',
  ].join('');
}

/** The words around the page's number and that of all pages, which only the printer knows. */
function pageNumbers({ locale }: Scene): string {
  const digits = locale.language === 'fa' ? ', persian' : '';
  const counters: Readonly<Record<string, string>> = {
    page: `counter(page${digits})`,
    pages: `counter(pages${digits})`,
  };
  return locale
    .t('document.pages', { page: '|page|', pages: '|pages|' })
    .split('|')
    .filter((part) => part !== '')
    .map((part) => counters[part] ?? cssString(part))
    .join(' ');
}

/** What the standing of a plan is called. */
export function statusName({ words }: Scene, status: string | undefined): string {
  const field = fieldAt(['about', 'status']);
  return status && field ? words.value(field, status) : '';
}
