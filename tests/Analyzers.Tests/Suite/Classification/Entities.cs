using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Shop;

class Applicant
{
    public int Id { get; set; }
    public string Email { get; set; } = ""; // expect: SOC1028
    public DateOnly BirthDate { get; set; } // expect: SOC1028
    public string? SSN { get; init; } // expect: SOC1028
    public string Iban { get; set; } = ""; // expect: SOC1028
    public List<string> PhoneNumbers { get; } = []; // expect: SOC1028
    public string Name { get; set; } = ""; // ok: it takes a person to believe it
    public string City { get; set; } = ""; // ok: it takes a person to believe it
    public string Password { get; set; } = ""; // ok: secrets have rules of their own
    public string EmailTemplate { get; set; } = ""; // ok: no address
    public bool EmailConfirmed { get; set; } // ok: a flag
    public string EmailHash { get; set; } = ""; // ok: a hash
    public static string SupportEmail { get; set; } = ""; // ok: ours
    [PersonalData] public string Surname { get; set; } = ""; // ok: declared
    [PrivateData] public string PassportNumber { get; set; } = ""; // ok: declared
    [PublicData] public string WorkPhone { get; set; } = ""; // ok: said to be public
    private string homePhone = ""; // ok: a field
    public string HomePhone { set => homePhone = value; } // ok: nobody can read it
}

record Doctor(string DoctorId, string Email); // expect: SOC1028
class Nurse : Staff { public string Email { get; set; } = ""; } // expect: SOC1028
abstract class Staff { [Key] public string Number { get; set; } = ""; }
class Parcel { public int Id { get; set; } public string RecipientSurname { get; set; } = ""; public string ContactEmail { get; set; } = ""; public string ContactPhoneNumber { get; set; } = ""; } // expect: SOC1028
class UserAccount { public int Id { get; set; } public string Email { get; set; } = ""; public string PhoneNumber { get; set; } = ""; } // expect: SOC1028
class ShopUser : IdentityUser { public override string? Email { get; set; } public DateTime DateOfBirth { get; set; } } // expect: SOC1028
class MailAccount { public int Id { get; set; } public string Email { get; set; } = ""; public string Password { get; set; } = ""; } // ok: maybe the program's own
class Newsletter { public int Id { get; set; } public string ContactEmail { get; set; } = ""; } // ok: not about a person
class CustomerDto { public int Id { get; set; } public string Email { get; set; } = ""; } // ok: it carries
record RegisterCustomerCommand(int Id, string Email, string Surname, string MobilePhone); // ok: it carries
class Passenger { public string Email { get; set; } = ""; } // ok: no key
class UserRole2 { public int Id { get; set; } public string Name { get; set; } = ""; } // ok: not about a person
class UserSettings { public int Id { get; set; } public string Email { get; set; } = ""; } // ok: not about a person
[PrivateData] class Pupil { public int Id { get; set; } public string Email { get; set; } = ""; } // ok: declared on the type
interface IResident { int Id { get; } string Email { get; } } // ok: a contract, its classes are asked
