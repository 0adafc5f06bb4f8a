/** Somebody with an account at the identity provider, as its claims describe them. */
export interface ProviderPerson {
  readonly subject: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
  readonly firstName: string;
  readonly lastName: string;
  /** Whether the provider asks them for a second factor, and says so (RFC 8176). */
  readonly isMultiFactor?: boolean;
}

/** The sign-in page: one button for each person, one to give up. */
export const writeSignInPage = (uid: string, people: readonly ProviderPerson[]): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Identity provider</title>
  <h1>Who are you?</h1>
  <form method="post" action="/interaction/${uid}">
    ${people.map(writeButton).join('\n    ')}
    <button name="subject" value="">Cancel</button>
  </form>
</html>`;

const writeButton = ({ subject, firstName, lastName, email }: ProviderPerson): string =>
  `<p><button name="subject" value="${escape(subject)}">${escape(`${firstName} ${lastName} (${email})`)}</button></p>`;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
