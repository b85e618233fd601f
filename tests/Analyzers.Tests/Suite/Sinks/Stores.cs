using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Caching.Distributed;
using Shop;

class Keeping(IDistributedCache cache, ISession session, ITempDataDictionary temp)
{
    async Task Use(Customer c, string password)
    {
        File.WriteAllText("door.txt", c.Door); // expect: SOC1017
        File.AppendAllText("log.txt", $"{c.Id}: {password}"); // expect: SOC1017
        await File.WriteAllLinesAsync("doors.txt", [c.Door]); // expect: SOC1017
        using var writer = new StreamWriter("door.txt");
        writer.WriteLine(c.Door); // expect: SOC1017
        await writer.WriteAsync(c.Remark); // expect: SOC1017
        cache.SetString("door", c.Door); // expect: SOC1017
        session.SetString("door", c.Door); // expect: SOC1017
        temp["door"] = c.Door; // expect: SOC1017
        File.WriteAllText("mail.txt", c.Email); // ok: personal by its name alone, and writing is often the purpose
        File.WriteAllText("door.txt", Hash(c.Door)); // ok: hashed
        File.WriteAllText("status.txt", c.Status); // ok: nothing personal
        writer.WriteLine(c.Id); // ok: an id
        cache.SetString("status", c.Status); // ok: nothing personal
        session.SetString("id", c.Id.ToString()); // ok: an id
        temp["status"] = c.Status; // ok: nothing personal
        _ = File.ReadAllText(c.Status); // ok: a read
    }

    static string Hash(string text) => text;
}
