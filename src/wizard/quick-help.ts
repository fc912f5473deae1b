import { askChoice } from './ask-until.ts';
import type { QuickName } from './quick-names.ts';
import type { Session } from './session.ts';

/** Says why a question of the quick path is asked; `back` is back to the question. */
export async function askQuickHelp(
  { locale, ...session }: Session,
  name: QuickName,
): Promise<'back' | 'later' | 'menu'> {
  const { t } = locale;
  const heard = await askChoice(
    { locale, ...session },
    {
      place: t('wizard.quick.help'),
      question: t(`wizard.quick.${name}.question`),
      notes: [
        { text: t(`wizard.quick.${name}.why`), tone: 'plain' },
        { text: t('wizard.help.example', { example: t(`wizard.quick.${name}.example`) }), tone: 'plain' },
      ],
      input: {
        kind: 'choice',
        several: false,
        options: [
          { value: 'back', label: t('wizard.help.action.return') },
          ...(name === 'starter' ? [] : [{ value: 'later', label: t('wizard.help.action.later') }]),
        ],
        chosen: [],
      },
      keys: ['back'],
    },
  );
  return 'value' in heard && heard.value === 'later' ? 'later' : 'back';
}
