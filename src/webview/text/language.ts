let language = 'en';

/** The language of dates and numbers; sentences come translated. */
export function setLanguage(tag: string): void {
  language = Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0 ? tag : 'en';
}

export function currentLanguage(): string {
  return language;
}
