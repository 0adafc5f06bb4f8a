const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether mail handed to the server at `smtpUrl` stays on this machine, by name and without a detour nodemailer would take. */
export function staysOnMachine(smtpUrl: string): boolean {
  const { hostname, searchParams } = new URL(smtpUrl);
  return LOOPBACK.test(hostname) && !searchParams.has('service') && !searchParams.has('proxy');
}
