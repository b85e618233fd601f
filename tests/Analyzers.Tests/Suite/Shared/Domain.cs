// Types that every file of the suite can use.
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Microsoft.Extensions.Compliance.Classification
{
    [AttributeUsage(AttributeTargets.All)]
    public class DataClassificationAttribute(string taxonomy, string value) : Attribute
    {
        public string Taxonomy => taxonomy;
        public string Value => value;
    }
}

namespace Microsoft.Extensions.Compliance.Redaction
{
    public abstract class Redactor
    {
        public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);
        public string Redact(string? source) => "";
    }
}

namespace Shop
{
    public sealed class PrivateDataAttribute() : DataClassificationAttribute("Shop", "Private");
    public sealed class SecretDataAttribute() : DataClassificationAttribute("Shop", "Secret");
    public sealed class PublicDataAttribute() : DataClassificationAttribute("Shop", "Public");

    public enum ContactKind { Email, Phone }

    public sealed class Address
    {
        public string StreetAddress { get; set; } = "";
        public string City { get; set; } = "";
        public string Country { get; set; } = "";
    }

    public class Customer
    {
        public int Id { get; set; }
        public Guid Key { get; set; }
        public string Email { get; set; } = ""; // expect: SOC1028
        public string? PhoneNumber { get; set; } // expect: SOC1028
        public string FirstName { get; set; } = ""; // expect: SOC1028
        public string LastName { get; set; } = ""; // expect: SOC1028
        public string Name { get; set; } = "";
        public DateTime DateOfBirth { get; set; } // expect: SOC1028
        public string Status { get; set; } = "";
        public bool EmailConfirmed { get; set; }
        public ContactKind PreferredContact { get; set; }
        public Address? Address { get; set; }
        public List<string> Emails { get; } = []; // expect: SOC1028
        [PrivateData] public string Remark { get; set; } = "";
        [SecretData] public string Door { get; set; } = "";
        [PublicData] public string Slogan { get; set; } = "";
    }

    public sealed class Order
    {
        public int Id { get; set; }
        public string Number { get; set; } = "";
        public Customer Customer { get; set; } = new();
        public List<Customer> Watchers { get; } = [];
    }

    public sealed class PlainDto
    {
        public int Id { get; set; }
        public string Text { get; set; } = "";
        public string Other { get; set; } = "";
    }
}
