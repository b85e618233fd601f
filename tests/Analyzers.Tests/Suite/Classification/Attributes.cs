using Microsoft.AspNetCore.Identity;
using Shop;

record Signup([PrivateData] string Text, string Other, [property: PersonalData] string Third); // expect: SOC1005
class Visitor { [PersonalData] public string Remark { get; set; } = ""; [ProtectedPersonalData] public int Age { get; set; } [PrivateData] public string note = ""; public string Plain { get; set; } = ""; }
[PrivateData] class Dossier { public string Contents { get; set; } = ""; public int Pages { get; set; } public string DossierId { get; set; } = ""; }
[PrivateData] record struct Plate(string Text); // expect: SOC1005
abstract class Base { [PrivateData] public virtual string Text { get; set; } = ""; }
class Derived : Base { public override string Text { get; set; } = ""; }
interface INoted { [PrivateData] string Noted { get; } }
class Noting : INoted { public string Noted => "x" + Environment.TickCount; }
class Primary([PrivateData] string text, string other, ILogger logger)
{
    void Log()
    {
        logger.LogInformation("{T}", text); // expect: SOC1001
        logger.LogInformation("{T}", other); // ok: not declared
    }
}

class Attributes(ILogger logger)
{
    [return: PrivateData] static string Read() => "";

    void Declared(Customer c, Signup s, Visitor v, Dossier d, Plate p, Derived derived, Noting n, [PrivateData] string text, IdentityUser user)
    {
        logger.LogInformation("{T}", c.Remark); // expect: SOC1001
        logger.LogInformation("{T}", c.Door); // expect: SOC1003
        logger.LogInformation("{T}", c.Slogan); // ok: declared public
        logger.LogInformation("{T}", s.Text); // expect: SOC1001
        logger.LogInformation("{T}", s.Other); // ok: not declared
        logger.LogInformation("{T}", s.Third); // expect: SOC1001
        logger.LogInformation("{T}", v.Remark); // expect: SOC1001
        logger.LogInformation("{T}", v.Age); // expect: SOC1001
        logger.LogInformation("{T}", v.note); // expect: SOC1001
        logger.LogInformation("{T}", v.Plain); // ok: not declared
        logger.LogInformation("{T}", d.Contents); // expect: SOC1001
        logger.LogInformation("{T}", d.Pages); // ok: a number
        logger.LogInformation("{T}", d.DossierId); // ok: an id
        logger.LogInformation("{T}", d); // ok: its ToString prints a type name
        logger.LogInformation("{T}", p); // expect: SOC1001
        logger.LogInformation("{T}", derived.Text); // expect: SOC1001
        logger.LogInformation("{T}", n.Noted); // expect: SOC1001
        logger.LogInformation("{T}", text); // expect: SOC1001
        logger.LogInformation("{T}", Read()); // expect: SOC1001
        logger.LogInformation("{T}", user.Email); // expect: SOC1001
        logger.LogInformation("{T}", user.UserName); // expect: SOC1001
        logger.LogInformation("{T}", user.PhoneNumber); // expect: SOC1001
        logger.LogInformation("{T}", user.Id); // expect: SOC1001
        logger.LogInformation("{T}", user.LockoutEnabled); // ok: a flag
    }
}
