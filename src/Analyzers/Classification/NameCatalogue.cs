using System.Collections.Immutable;

namespace SocPolicy.Analyzers.Classification;

/// <summary>
/// The words by which data is recognised. A phrase must be the whole end of the name, in whole words:
/// <c>BillingEmailAddress</c> matches "email address", <c>EmailTemplate</c> and <c>Voicemail</c> match nothing.
/// </summary>
internal static class NameCatalogue
{
    private const string Personal =
        "email,email address,mail address,email addr,phone number,phone no,mobile number,mobile phone,mobile no,cell phone,cell number,telephone," +
        "telephone number,home phone,work phone,fax number,first name,last name,middle name,given name,family name,surname,maiden name,birth name," +
        "postal address,street address,home address,mailing address,billing address,shipping address,delivery address,address line," +
        "driver license,drivers license,driver license number,drivers license number,driving licence number,license plate,birth place,place of birth";

    private const string PersonalDates = "date of birth,birth date,birthday,dob";

    private const string PersonalNetwork = "client ip,client ip address,remote ip,remote ip address,user ip,user ip address,visitor ip,customer ip";

    private const string SensitivePersonal =
        "ssn,social security number,social security no,social insurance number,national id,national identity number,national identification number," +
        "national insurance number,identity card number,id card number,passport number,passport no,personal identity number,personal number,tax id," +
        "taxpayer id,tax file number,medical record number,health insurance number,insurance number,religion,ethnicity,sexual orientation,blood type," +
        "medical history,diagnosis,political opinion,biometric data,disability";

    private const string Financial =
        "credit card,credit card number,debit card number,card number,card no,primary account number,iban,bank account,bank account number," +
        "bank account no,routing number,cvv,cvc,card verification value,card security code";

    private const string Secret =
        "password,passwd,pwd,passphrase,passcode,password hash,password salt,secret,secret key,client secret,shared secret," +
        "api key,api secret,api token,access token,refresh token,id token,bearer token,auth token,authentication token,authorization token,session token," +
        "security token,jwt,jwt token,reset token,sas token,private key,encryption key,signing key,storage key,account key,connection string,conn string," +
        "credential,security stamp,security answer,recovery code,verification code,one time password,one time code,otp,authorization header,auth header," +
        "session cookie,auth cookie,pin code,totp secret,webhook secret,signing secret,master key,license key";

    private const string AmbiguousPersonal =
        "full name,name,display name,nick name,user name,login,login name,address,phone,mobile,fax,contact number,city,street,zip,zip code,postal code," +
        "post code,ip,ip address,initials,gender,nationality,birth,photo,signature";

    private const string AmbiguousSecret = "token,pin,security code";

    /// <summary>Words after a phrase that leave the value what it was: <c>EmailNormalized</c>, <c>Phone2</c>.</summary>
    private static readonly ImmutableHashSet<string> Tails = Words(
        "value text string raw normalized normalised lower upper uppercase lowercase plain plaintext cleartext clear old new current original input " +
        "primary secondary alternate alt invariant trimmed bytes chars");

    /// <summary>Words before a phrase that say the value is something else.</summary>
    private static readonly ImmutableHashSet<string> Heads = Words(
        "masked redacted hashed encrypted obfuscated anonymized anonymised pseudonymized pseudonymised tokenized tokenised protected truncated scrubbed " +
        "is has had can should use uses require requires required allow allows enable enabled disable disabled invalid missing no not hide show max min " +
        "num count total default example sample placeholder forgot public fake dummy mock expected");

    private static readonly ImmutableHashSet<string> BusinessHeads = Words("from sender support noreply system company reply team");

    private static readonly ImmutableDictionary<string, KnownName> Known = Build();

    public static KnownName? Find(ImmutableArray<string> tokens, bool plural)
    {
        for (var end = tokens.Length; end > 0; end--)
        {
            for (var start = 0; start < end; start++)
            {
                var phrase = string.Concat(tokens.Skip(start).Take(end - start));
                if (Lookup(phrase, plural) is { } known) return Vetoed(tokens, start, known) ? null : known;
            }

            if (!Tails.Contains(tokens[end - 1]) && !char.IsDigit(tokens[end - 1][0])) return null;
        }

        return null;
    }

    private static KnownName? Lookup(string phrase, bool plural)
    {
        if (Known.TryGetValue(phrase, out var known)) return known;
        if (!plural) return null;
        if (phrase.EndsWith("s", StringComparison.Ordinal) && Known.TryGetValue(phrase.Substring(0, phrase.Length - 1), out known)) return known;
        return phrase.EndsWith("es", StringComparison.Ordinal) && Known.TryGetValue(phrase.Substring(0, phrase.Length - 2), out known) ? known : null;
    }

    private static bool Vetoed(ImmutableArray<string> tokens, int start, KnownName known)
    {
        for (var i = 0; i < start; i++)
            if (Heads.Contains(tokens[i]) || (known.DataClass != DataClass.Secret && BusinessHeads.Contains(tokens[i]))) return true;
        return false;
    }

    private static ImmutableDictionary<string, KnownName> Build()
    {
        var known = ImmutableDictionary.CreateBuilder<string, KnownName>(StringComparer.Ordinal);
        Add(Personal, DataClass.Personal, ValueShape.Text, false);
        Add(PersonalDates, DataClass.Personal, ValueShape.Date, false);
        Add(PersonalNetwork, DataClass.Personal, ValueShape.Network, false);
        Add(SensitivePersonal, DataClass.SensitivePersonal, ValueShape.Text, false);
        Add(Financial, DataClass.Financial, ValueShape.Text, false);
        Add(Secret, DataClass.Secret, ValueShape.Bytes, false);
        Add(AmbiguousPersonal, DataClass.Personal, ValueShape.Network, true);
        Add(AmbiguousSecret, DataClass.Secret, ValueShape.Text, true);
        return known.ToImmutable();

        void Add(string phrases, DataClass dataClass, ValueShape shape, bool ambiguous)
        {
            foreach (var phrase in phrases.Split(','))
                known.Add(phrase.Replace(" ", ""), new KnownName(dataClass, shape, ambiguous));
        }
    }

    private static ImmutableHashSet<string> Words(string words) => ImmutableHashSet.CreateRange(StringComparer.Ordinal, words.Split(' '));
}
