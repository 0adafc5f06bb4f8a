import { Router, type Request } from 'express';
import * as z from 'zod/mini';
import { EmailAddress, Uuid } from '#contract/values';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { renderMail, renderMailList } from '#server/mail/mail-pages';
import { findStoredMail, loadStoredMails, type StoredMail } from '#server/mail/stored-mail-repository';
import type { Services } from '#server/services';

const NEWEST = 200;
const ListQuery = z.object({ to: z.optional(EmailAddress) });

/** What a server without a mail server would have sent; `?to=` shows one person's. Only where the demo is on. */
export function devMailRoutes({ db }: Services): Router {
  const getMail = async (request: Request): Promise<StoredMail> => {
    const id = Uuid.safeParse(request.params['id']);
    const mail = id.success ? await findStoredMail(db, id.data) : undefined;
    if (!mail) throw notFound();
    return mail;
  };
  return Router()
    .use((_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next();
    })
    .get('/', async (request, response) => {
      const { to } = parse(ListQuery, request.query);
      response.type('html').send(renderMailList(await loadStoredMails(db, NEWEST, to)));
    })
    .get('/:id', async (request, response) => {
      response.type('html').send(renderMail(await getMail(request)));
    })
    .get('/:id/html', async (request, response) => {
      response.type('html').send((await getMail(request)).bodyHtml);
    });
}
