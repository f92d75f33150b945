namespace ParLive.Peers.Redis;

/// <summary>The scripts by which Redis does the work; each runs to its end before anything else.</summary>
internal static class Scripts
{
    /// <summary>Takes events, seven words each after the day: id, commune, dossier, kind, day, channel, due. Answers how many were new.</summary>
    public const string Take =
        """
        local call = redis.call
        local today, new, days = tonumber(ARGV[1]), 0, {}
        local function add(unit, day, measure, amount)
          local key = 'u:' .. unit
          local sums = days[key]
          if not sums then sums = {} days[key] = sums end
          local field = day .. measure
          sums[field] = (sums[field] or 0) + amount
        end
        for i = 2, #ARGV, 7 do
          local id = ARGV[i]
          if call('SADD', 'ids', id) == 1 then
            new = new + 1
            local unit, dossier, kind, day, channel, due = ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4], ARGV[i + 5], ARGV[i + 6]
            call('XADD', 'events', '*', 'i', id, 'u', unit, 'd', dossier, 'k', kind, 't', day, 'c', channel, 'e', due)
            local key = 'd:' .. dossier
            local was = call('HMGET', key, 'r', 'e', 'x', 'c')
            local r0, e0, x0, c = tonumber(was[1] or nil), tonumber(was[2] or nil) or 0, tonumber(was[3] or nil), was[4]
            local r1, e1, x1 = r0, math.max(e0, tonumber(due)), x0
            if kind == '0' then r1 = tonumber(day) c = channel call('HSET', key, 'r', day, 'e', e1, 'c', channel)
            elseif kind == '1' then call('HSET', key, 'e', e1)
            else x1 = tonumber(day) call('HSET', key, 'x', day) end
            if r1 and not r0 then add(unit, r1, 'r', 1) if c == '1' then add(unit, r1, 'l', 1) end end
            if r1 and x1 then
              local counted = r0 and x0
              if not counted then add(unit, x1, 'x', 1) end
              local o0, o1 = (counted and x0 <= e0) and 1 or 0, x1 <= e1 and 1 or 0
              if o0 ~= o1 then add(unit, x1, 'o', o1 - o0) end
            end
            local open0, open1 = r0 and not x0, r1 and not x1
            if open1 and (not open0 or e0 ~= e1) then call('ZADD', 'open', e1, dossier) elseif open0 and not open1 then call('ZREM', 'open', dossier) end
            local late0, late1 = (open0 and e0 < today) and 1 or 0, (open1 and e1 < today) and 1 or 0
            if late0 ~= late1 then call('ZINCRBY', 'overdue', late1 - late0, unit) end
          end
        end
        for key, sums in pairs(days) do
          for field, amount in pairs(sums) do call('HINCRBY', key, field, amount) end
        end
        return new
        """;

    /// <summary>The first question, of the day: commune, overdue, resolved and on time, twenty times.</summary>
    public const string MostOverdue =
        """
        local from = tonumber(ARGV[1]) - 30
        local last = redis.call('ZREVRANGE', 'overdue', 19, 19, 'WITHSCORES')
        local least = last[2] and math.max(1, tonumber(last[2])) or 1
        local found, rows = redis.call('ZREVRANGEBYSCORE', 'overdue', '+inf', least, 'WITHSCORES'), {}
        for i = 1, #found, 2 do rows[#rows + 1] = {tonumber(found[i]), tonumber(found[i + 1])} end
        table.sort(rows, function(a, b) if a[2] ~= b[2] then return a[2] > b[2] end return a[1] < b[1] end)
        local answer = {}
        for place = 1, math.min(20, #rows) do
          local fields, resolved, on_time = redis.call('HGETALL', 'u:' .. rows[place][1]), 0, 0
          for j = 1, #fields, 2 do
            local day, measure = tonumber(string.sub(fields[j], 1, -2)), string.sub(fields[j], -1)
            if day >= from and measure == 'x' then resolved = resolved + tonumber(fields[j + 1])
            elseif day >= from and measure == 'o' then on_time = on_time + tonumber(fields[j + 1]) end
          end
          for _, number in ipairs({rows[place][1], rows[place][2], resolved, on_time}) do answer[#answer + 1] = number end
        end
        return answer
        """;

    /// <summary>The second question, of the day and pairs of commune and district: district, received, online, resolved, on time, open.</summary>
    public const string Province =
        """
        local from, sums, answer = tonumber(ARGV[1]) - 30, {}, {}
        local place = {r = 1, l = 2, x = 3, o = 4}
        for i = 2, #ARGV, 2 do
          local fields, sum = redis.call('HGETALL', 'u:' .. ARGV[i]), sums[ARGV[i + 1]]
          if not sum then sum = {0, 0, 0, 0, 0} sums[ARGV[i + 1]] = sum end
          for j = 1, #fields, 2 do
            local day, measure, amount = tonumber(string.sub(fields[j], 1, -2)), string.sub(fields[j], -1), tonumber(fields[j + 1])
            if day >= from then sum[place[measure]] = sum[place[measure]] + amount end
            if measure == 'r' then sum[5] = sum[5] + amount elseif measure == 'x' then sum[5] = sum[5] - amount end
          end
        end
        for district, sum in pairs(sums) do
          answer[#answer + 1] = tonumber(district)
          for j = 1, 5 do answer[#answer + 1] = sum[j] end
        end
        return answer
        """;
}
