using System.CommandLine;
using Telesales.Host.Server.Access;
using Telesales.Payroll;
using static System.FormattableString;

namespace Telesales.Host.Cli;

/// <summary><c>telesales auth</c>: keys and tokens of one's own, to try authentication with, or for a small company without an identity provider.</summary>
internal static class AuthCommand
{
    private const string Issuer = "telesales-local";
    private const string Audience = "telesales";

    public static Command Create(Terminal terminal) => new("auth", "Keys and tokens of your own: docs/operations.md.") { Keys(terminal), Token(terminal) };

    private static Command Keys(Terminal terminal)
    {
        var folder = new Option<string>("--out") { Description = "The folder for the two files; it must not hold them already.", HelpName = "DIR", Required = true };
        var command = new Command("keys", "Make a pair of keys: the private one makes tokens, the public one checks them.") { folder };
        command.SetAction(parsed =>
        {
            var (privateKey, publicKeys) = LocalKeys.Create(parsed.GetValue(folder)!);
            terminal.Say($"""
                {privateKey}   the private key: whoever has it can make tokens. Keep it where tokens are made, and nowhere else.
                {publicKeys}   the public key: the service needs this one only.

                The service takes the tokens with:
                  export Telesales__Authentication__KeyFiles={publicKeys}
                  export Telesales__Authentication__Issuer={Issuer}
                  export Telesales__Authentication__Audience={Audience}
                  telesales serve
                A token for a clerk of the branch 朝阳:
                  telesales auth token --key {privateKey} --subject wang --role clerk --branch 朝阳
                """);
            return CommandLine.Done;
        });
        return command;
    }

    private static Command Token(Terminal terminal)
    {
        var key = new Option<string>("--key") { Description = "The private key that `auth keys` made.", HelpName = "FILE", Required = true };
        var subject = new Option<string>("--subject") { Description = "Who calls.", HelpName = "NAME", Required = true };
        var roles = new Option<string[]>("--role") { Description = "service, clerk, qa or agent; several times for several.", Required = true }.AcceptOnlyFromAmong(Caller.Service, Caller.Clerk, Caller.Qa, Caller.Agent);
        var branches = new Option<string[]>("--branch") { Description = "A branch whose people they may see; several times for several; * for all.", HelpName = "BRANCH", Required = true };
        var employee = new Option<string?>("--employee-id") { Description = "An agent's own employee id.", HelpName = "ID" };
        var issuer = new Option<string>("--issuer") { Description = "The claim iss.", DefaultValueFactory = _ => Issuer };
        var audience = new Option<string>("--audience") { Description = "The claim aud.", DefaultValueFactory = _ => Audience };
        var minutes = new Option<int>("--minutes") { Description = "How long it is valid, 1 to 1440.", DefaultValueFactory = _ => 60 };
        var command = new Command("token", "Make a token, on stdout.") { key, subject, roles, branches, employee, issuer, audience, minutes };
        command.SetAction(parsed =>
        {
            var life = parsed.GetValue(minutes);
            if (life is < 1 or > 1440) throw new RefusedException(Invariant($"--minutes: {life} is not a number from 1 to 1440."));
            var given = parsed.GetValue(roles)!;
            var own = parsed.GetValue(employee);
            if (given.Contains(Caller.Agent) && own is null) throw new RefusedException("--employee-id is missing: an agent sees their own pay only, so the token must say whose that is.");
            var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = parsed.GetValue(subject)!, ["role"] = given, ["branch"] = parsed.GetValue(branches)! };
            if (own is not null) claims["employee_id"] = own;
            terminal.Text.WriteLine(LocalKeys.Token(parsed.GetValue(key)!, parsed.GetValue(issuer)!, parsed.GetValue(audience)!, claims, TimeSpan.FromMinutes(life)));
            return CommandLine.Done;
        });
        return command;
    }
}
